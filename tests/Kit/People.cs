using CareSystem.Tests.Kit.Channel;

namespace CareSystem.Tests.Kit;

/// <summary>The people of the tests' forum. The first of a team installs the bot and so becomes its secretariat.</summary>
internal static class People
{
    /// <summary>事務局.</summary>
    public static readonly TeamsPerson Sato = TeamsPerson.Named("sato", "佐藤 美咲");

    public static readonly TeamsPerson Suzuki = TeamsPerson.Named("suzuki", "鈴木 健");

    public static readonly TeamsPerson Tanaka = TeamsPerson.Named("tanaka", "田中 由美");

    /// <summary>Of another forum.</summary>
    public static readonly TeamsPerson Stranger = TeamsPerson.Named("stranger", "別所 遥");
}
