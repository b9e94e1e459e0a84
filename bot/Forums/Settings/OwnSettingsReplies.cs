using System.Globalization;
using CareSystem.Bot.Shared;
using CareSystem.Cards.Forums.Settings;
using CareSystem.Cards.Kit;

namespace CareSystem.Bot.Forums.Settings;

/// <summary>The cards of one's own settings.</summary>
internal sealed class OwnSettingsReplies(IIdSource ids, IFaultWords words)
{
    private static readonly Dictionary<string, string> NoFaults = new(StringComparer.Ordinal);

    private readonly Readings<OwnSettingsWording> readings = new(OwnSettingsWording.Standard, OwnSettingsWording.Plain);

    private OwnSettingsWording Wording => readings.Now;

    public AdaptiveCard Show(ForumSummary forum, PersonalSettings now, bool isPersonal) => Card(forum.Id, forum.Name, isPersonal, null, now.Revision, Values(now), NoFaults, null, Wording);

    /// <summary>Said as the person has just set it: the receipt is the first thing they read in it.</summary>
    public AdaptiveCard Done(ForumId forum, SetOwn.Done done, bool isPersonal)
    {
        var wording = readings.Of(done.Now.Reading);
        return Card(forum, done.ForumName, isPersonal, null, done.Now.Revision, Values(done.Now), NoFaults, done.IsChanged ? wording.Saved : wording.Unchanged, wording);
    }

    /// <summary>The form once more, as it was typed; null where the refusal is none of its own.</summary>
    public AdaptiveCard? Again(ForumId forum, SettingsActions.OwnPayload typed, bool isPersonal, Refusal refusal)
    {
        var values = (typed.Reach ?? "", typed.Reading ?? "", typed.QuietFrom ?? OwnFields.None, typed.QuietTo ?? OwnFields.None);
        return refusal switch
        {
            OwnChanged changed => Card(forum, null, isPersonal, typed.Form, changed.Now.Revision, Values(changed.Now), NoFaults, Wording.ChangedElsewhere, Wording),
            FormFaults faults => Card(forum, null, isPersonal, typed.Form, typed.Revision, values, Words(faults), words.Notice(faults), Wording),
            Unavailable or TooBusy => Card(forum, null, isPersonal, typed.Form, typed.Revision, values, NoFaults, words.NotRecorded(refusal), Wording),
            _ => null,
        };
    }

    /// <summary>Two times are asked together, so what is wrong with one of them is said in the words of both.</summary>
    private Dictionary<string, string> Words(FormFaults faults) => words.Of(faults.Faults).ToDictionary(
        static fault => fault.Key,
        fault => (fault.Key, faults.Faults[fault.Key]) switch
        {
            (OwnFields.QuietFrom or OwnFields.QuietTo, Fault.Missing) => Wording.NeedsBoth,
            (OwnFields.QuietTo, Fault.NotAChoice) => Wording.SameTime,
            _ => fault.Value,
        },
        StringComparer.Ordinal);

    private static (string Reach, string Reading, string From, string To) Values(PersonalSettings now) => (
        now.Reach.ToString(),
        now.Reading.ToString(),
        now.Quiet is { } quiet ? OwnFields.Text(quiet.From) : OwnFields.None,
        now.Quiet is { } until ? OwnFields.Text(until.To) : OwnFields.None);

    private AdaptiveCard Card(
        ForumId forum,
        string? forumName,
        bool isPersonal,
        string? form,
        int revision,
        (string Reach, string Reading, string From, string To) values,
        IReadOnlyDictionary<string, string> faults,
        string? notice,
        OwnSettingsWording wording) => new OwnSettingsCard(
        forum.Value,
        form ?? ids.NextForm().Value,
        forumName,
        isPersonal,
        revision,
        values.Reach,
        values.Reading,
        values.From,
        values.To,
        [
            new SettingChoice(OwnFields.None, wording.NoQuiet),
            .. OwnFields.Times.Select(static time => new SettingChoice(time, JapaneseTime.Clock(TimeOnly.ParseExact(time, "HH:mm", CultureInfo.InvariantCulture)))),
        ],
        faults,
        notice,
        wording).ToCard();
}
