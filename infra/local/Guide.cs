namespace CareSystem.Local;

/// <summary>What the person at the terminal is told once everything runs.</summary>
internal static class Guide
{
    public static void Write(TextWriter to, LocalStart start, string data, bool isAuto)
    {
        to.WriteLine($"""

            準備ができました。

              開くところ  {start.Address}
              はじめに    左の「General」を押すと、ボットが「{SampleTeam.Name}」に入り、あいさつのカードが届きます。
                          「Start a new post」に @ と打って「{SampleTeam.Bot}」を選び、続けて「議題」と書いて Post を押します。
                          「Personal Chat」では @ は要りません。「ヘルプ」とだけ送ってください。
              ボット      {start.BotAddress}（{start.BotAddress}/healthz）
              データ      {data}（消すと、はじめからになります。記録はその中の logs）
              終わるとき  Ctrl+C
            """);
        if (!isAuto && start.Ports != LocalPorts.Usual)
        {
            to.WriteLine("  ※ いつものポートがほかのプログラムに使われていたため、空いているポートで開きました。");
        }
    }
}
