using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Forums.Settings;

/// <summary>The buttons of the settings themselves.</summary>
public static class SettingsActions
{
    /// <summary>Opens the settings.</summary>
    public static readonly CardVerb<PlainPayload> Show = new("settings.show.1", CommonPayloads.Wire.PlainPayload);
}
