namespace CareSystem.Bot.Cases.PersonalData;

/// <summary>
/// The lists of names are read while somebody fills in the first form, so that they are there when it is sent: on a busy machine that
/// takes longer than the answer to a button may. A service to which no case is brought never holds them.
/// </summary>
internal static class PersonalDataReadiness
{
    private static readonly Lazy<Task> Reading = new(static () => Task.Run(static () => PersonalDataCheck.Find("text", "本人は山田太郎、さくら病院に通う。電話は090-1234-5678。")));

    public static void Begin() => _ = Reading.Value;
}
