using System.Text.Json.Nodes;
using CareSystem.Tests.Cases;
using CareSystem.Tests.Kit.Cards;
using CareSystem.Tests.Teams.Access;

namespace CareSystem.Tests.Teams;

/// <summary>What stands where a person would write.</summary>
public sealed partial class WholeLogTests
{
    /// <summary>What people write, by the names of its fields, and what stands there instead.</summary>
    private static readonly Dictionary<string, string> Marks = new(StringComparer.Ordinal)
    {
        ["options"] = $"{Input}1\n{Input}2",
        ["email"] = $"{Input}@example.lg.jp",
        ["closed"] = $"8月13日〜15日 {Input}",
        ["value"] = Measured,
    };

    private static readonly string[] Inputs =
    [
        "subject", "description", "note", "question", "title", "roundTitle", "name", "place", "words", "text", "answer", "review", "source", "baseSource", "indicator", "unit", "lead", "owner",
        "result", "reason", "does", "organization",
    ];

    private static readonly string[] CaseTexts =
        ["comment", "summary", "situation", "worked", "missing", "outcome", "happened", "since", "hold", "what", "whose", "done"];

    /// <summary>What a button carries, and in every text that a case's form could send besides a word of its own.</summary>
    private static JsonObject Marked(VerbRow row, Things things)
    {
        var data = Marked(row.Filled(things), things);
        foreach (var text in CaseTypedTexts.All.Where(text => text.By == row.Name))
        {
            data[text.Input] = CaseText;
        }

        return data;
    }

    /// <summary>The same, and in every text field that stands beside the button on any card.</summary>
    private static JsonObject MarkedThroughout(VerbRow row, Things things)
    {
        var data = Marked(row, things);
        foreach (var input in ApprovedCards.TextsBeside(row.Name))
        {
            data[input] = CaseTypedTexts.All.Any(text => text.By == row.Name && text.Input == input) ? CaseText : Input;
        }

        return data;
    }

    /// <summary>Every text that is no id of ours says what it is.</summary>
    private static JsonObject Marked(JsonObject data, Things things)
    {
        foreach (var name in data.Select(static member => member.Key).ToArray())
        {
            // A button of an organisation names it by its id where a form of a person has its name.
            var isId = name == "organization" && (string?)data[name] == things.Organization;
            var mark = Inputs.Contains(name, StringComparer.Ordinal) ? Input : CaseTexts.Contains(name, StringComparer.Ordinal) ? CaseText : Marks.GetValueOrDefault(name);
            if (mark is not null && !isId)
            {
                data[name] = mark;
            }
        }

        data["unheardOf"] = Input;
        return data;
    }
}
