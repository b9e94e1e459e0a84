namespace CareSystem.Local;

/// <summary>Two storages on the same files would spoil them.</summary>
internal static class DataLock
{
    public static IDisposable Take(string data)
    {
        try
        {
            return new FileStream(Path.Combine(data, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            throw new LocalStartException($"すでに動いています（データ：{data}）。先に動いているほうを Ctrl+C で終わらせてください。");
        }
    }
}
