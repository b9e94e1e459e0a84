using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Common;

/// <summary>How other slices lead to what serves an issue, without knowing anything of targets and roadmaps.</summary>
public static class GoalDoor
{
    /// <summary>Opens a target.</summary>
    public static readonly CardVerb<GoalPayload> Show = new("goal.show.1", CommonPayloads.Wire);

    /// <summary>Opens a step of the roadmap.</summary>
    public static readonly CardVerb<TaskPayload> Task = new("goal.task.show.1", CommonPayloads.Wire);

    /// <summary>Opens the form of a new target for an issue.</summary>
    public static readonly CardVerb<IssuePayload> FromIssue = new("goal.from.issue.1", CommonPayloads.Wire);

    /// <summary>A target.</summary>
    public sealed record GoalPayload : ForumPayload
    {
        /// <summary>Its number.</summary>
        public string? Goal { get; init; }

        /// <summary>The page of its values and its history, from 0.</summary>
        public int Page { get; init; }
    }

    /// <summary>A step of the roadmap.</summary>
    public sealed record TaskPayload : ForumPayload
    {
        /// <summary>Its id.</summary>
        public string? Task { get; init; }
    }

    /// <summary>An issue for which a target is to be set.</summary>
    public sealed record IssuePayload : ForumPayload
    {
        /// <summary>Its number.</summary>
        public string? Issue { get; init; }
    }
}
