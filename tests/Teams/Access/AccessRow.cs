using System.Text.Json.Nodes;
using CareSystem.Bot.Cases;
using CareSystem.Cards.Common;
using CareSystem.Tests.Cases;
using CareSystem.Tests.Kit.Channel;

namespace CareSystem.Tests.Teams.Access;

/// <summary>What becomes of an attempt.</summary>
internal enum Verdict
{
    /// <summary>It is done: storage changes.</summary>
    Does,

    /// <summary>Something is shown, and nothing changes.</summary>
    Shows,

    /// <summary>Something is shown, and at most that it was read is put on record.</summary>
    Reads,

    /// <summary>It is done already and answered as done: that this activity was answered is kept, and nothing else changes.</summary>
    Repeats,

    /// <summary>One of the row's own sentences says why not, and nothing changes.</summary>
    Told,

    NotFound,

    NotInRoster,

    /// <summary>The door itself says 403.</summary>
    Barred,
}

/// <summary>One line of the table: something that can be asked for, and who may.</summary>
/// <param name="Name">The verb or the command's word.</param>
/// <param name="Case">Which case of it, where there are several.</param>
internal abstract record AccessRow(string Name, string Case)
{
    private static readonly HashSet<string> CaseNames =
        [.. CaseTypedTexts.Verbs.Select(static verb => verb.Name), CaseDoor.Show.Name, IssueDoor.FromCase.Name, CasesCommands.Cases.Word, CasesCommands.Search.Id];

    private readonly Dictionary<Actor, Verdict> rights = [];

    /// <summary>What <see cref="Verdict.Told"/> may say.</summary>
    public IReadOnlyList<string> Sentences { get; private set; } = [];

    /// <summary>Asks about something of a forum: with a thing of another forum it is not found.</summary>
    public bool NamesAThing { get; private init; }

    /// <summary>Asks about cases, so that it is asked by who is named to read them as well.</summary>
    public bool IsOfCases => CaseNames.Contains(Name);

    /// <summary>Those in the roster of whose rights the row speaks. A reader of another case gets what a member gets, word for word: that is asked by itself.</summary>
    public IReadOnlyList<Actor> AskedInside => IsOfCases ? [.. Actors.Inside, Actor.Reader] : Actors.Inside;

    public AccessRow OfAThing() => this with { NamesAThing = true };

    /// <summary>Everybody inside, and where it is said later, otherwise.</summary>
    public AccessRow Inside(Verdict verdict) => For(verdict, [.. Actors.Inside]);

    public AccessRow Outside(Verdict verdict) => For(verdict, [Actor.Outsider, Actor.OtherForum, Actor.Neighbour]);

    public AccessRow For(Verdict verdict, params Actor[] actors)
    {
        foreach (var actor in actors)
        {
            rights[actor] = verdict;
        }

        return this;
    }

    public AccessRow Saying(params string[] sentences)
    {
        Sentences = sentences;
        return this;
    }

    public Verdict Of(Actor actor) =>
        rights.TryGetValue(actor, out var verdict) ? verdict : Actors.Named.Contains(actor) ? Of(Actor.Member) : actor == Actor.OtherTenant ? Verdict.Barred : Verdict.NotInRoster;

    /// <summary>The ways in which a client can ask, each as an activity in a place of its own.</summary>
    public abstract IEnumerable<Attempt> Ways(AccessWorld world, Actor actor, Things things);

    public sealed override string ToString() => Case.Length == 0 ? Name : $"{Name}（{Case}）";
}

/// <summary>One activity, where the answer to it is seen, and in words how it was asked.</summary>
internal sealed record Attempt(string Way, TeamsPlace Place, JsonObject Activity)
{
    /// <summary>How the way of a message extension is called: there the place says nothing about the forum.</summary>
    public const string OfExtension = "dialog of an extension";

    public bool IsOfExtension => Way.StartsWith(OfExtension, StringComparison.Ordinal);
}

/// <summary>A button, by every way in which a client can press it.</summary>
internal sealed record VerbRow(string Name, string Case, Func<Things, JsonObject> Data) : AccessRow(Name, Case)
{
    public override IEnumerable<Attempt> Ways(AccessWorld world, Actor actor, Things things)
    {
        var (who, all) = (actor.Person(), world.Door.Activities);
        var chat = TeamsPlace.ChatOf(who);
        yield return In("button in the channel", world.Thread(actor), place => all.Execute(place, who, "1", Name, Filled(things)));
        yield return In("button in personal chat", chat, place => all.Execute(place, who, "1", Name, Filled(things)));
        yield return In("dialog opened in the channel", world.Thread(actor), place => all.Invoke(place, who, "task/fetch", Dialog(things)));
        yield return In(Attempt.OfExtension + " in a chat of two people", world.ChatOfTwo(actor), place => all.SubmitAction(place, who, "issueFromMessage", Named(things)));
        yield return In(Attempt.OfExtension + " in the channel", world.Thread(actor), place => all.SubmitAction(place, who, "issueFromMessage", Named(things)));
        yield return In("dialog sent in personal chat", chat, place => all.Invoke(place, who, "task/submit", Dialog(things)));
        yield return In("old client in the channel", world.Thread(actor), place => all.Submit(place, who, "1", Named(things)));
    }

    /// <summary>What a button carries, its forum included.</summary>
    public JsonObject Filled(Things things)
    {
        var data = Data(things);
        data["forum"] = things.Forum;
        return data;
    }

    private static Attempt In(string way, TeamsPlace place, Func<TeamsPlace, JsonObject> activity) => new(way, place, activity(place));

    private JsonObject Named(Things things)
    {
        var data = Filled(things);
        data["verb"] = Name;
        return data;
    }

    private JsonObject Dialog(Things things) => new() { ["data"] = Named(things), ["context"] = new JsonObject { ["theme"] = "default" } };
}

/// <summary>A typed command. In personal chat it speaks of the person's own forum, so only those inside ask there.</summary>
internal sealed record CommandRow(string Name, string Case, Func<Things, string> Rest) : AccessRow(Name, Case)
{
    public override IEnumerable<Attempt> Ways(AccessWorld world, Actor actor, Things things)
    {
        var (who, text) = (actor.Person(), $"{Name} {Rest(things)}".TrimEnd());
        var thread = actor == Actor.OtherForum ? world.Thread() : world.Thread(actor);
        yield return new Attempt("typed in the channel", thread, world.Door.Activities.Message(thread, who, text));
        if (!Actors.Outside.Contains(actor))
        {
            var chat = TeamsPlace.ChatOf(who);
            yield return new Attempt("typed in personal chat", chat, world.Door.Activities.Message(chat, who, text));
        }
    }
}

/// <summary>A search of the compose box, wherever people write.</summary>
internal sealed record SearchRow(string Name, string Case, Func<Things, string> Words) : AccessRow(Name, Case)
{
    public override IEnumerable<Attempt> Ways(AccessWorld world, Actor actor, Things things) => world.WhereverPeopleWrite(actor)
        .Select(each => new Attempt($"searched in {each.Where}", each.Place, world.Door.Activities.Search(each.Place, actor.Person(), Name, Words(things))));
}

/// <summary>A form opened from the menu of a message.</summary>
internal sealed record FormRow(string Name, string Case) : AccessRow(Name, Case)
{
    public override IEnumerable<Attempt> Ways(AccessWorld world, Actor actor, Things things) => world.WhereverPeopleWrite(actor)
        .Select(each => new Attempt($"opened in {each.Where}", each.Place, world.Door.Activities.FetchAction(each.Place, actor.Person(), Name, "<p>だれかのメッセージ</p>")));
}

/// <summary>A file sent in one's own chat: it is for the person's own forum, whichever that is.</summary>
internal sealed record FileRow(string Name) : AccessRow(Name, "sent as a file")
{
    public override IEnumerable<Attempt> Ways(AccessWorld world, Actor actor, Things things)
    {
        var (who, chat) = (actor.Person(), TeamsPlace.ChatOf(actor.Person()));
        yield return new Attempt("sent in personal chat", chat, world.Door.Activities.File(chat, who, $"file{Name}", world.Door.Channel.Files.Hold("名前\r\n佐藤"u8.ToArray())));
    }
}

/// <summary>The answer to the question whether a file may be put into one's OneDrive; the question names a forum.</summary>
internal sealed record ConsentRow(string Name) : AccessRow(Name, "allowed")
{
    public override IEnumerable<Attempt> Ways(AccessWorld world, Actor actor, Things things)
    {
        var (who, chat) = (actor.Person(), TeamsPlace.ChatOf(actor.Person()));
        var context = new JsonObject { ["kind"] = Name, ["forum"] = things.Forum };
        yield return new Attempt("allowed in personal chat", chat, world.Door.Activities.Consent(chat, who, "", context, "file.csv", world.Door.Channel.Files.Session()));
    }
}
