using Xunit;

namespace CareSystem.Tests.Kit;

public sealed class TestBrowserTests
{
    [Fact]
    public void The_browser_named_by_the_environment_comes_first() =>
        Assert.Equal("/opt/mine", TestBrowser.FindExecutable(name => name == "CARESYSTEM_BROWSER" ? "/opt/mine" : "/usr/bin", _ => true));

    [Fact]
    public void An_installed_browser_is_found_on_the_path()
    {
        var path = string.Join(Path.PathSeparator, "/a", "/b");
        var chromium = Path.Combine("/b", OperatingSystem.IsWindows() ? "chromium.exe" : "chromium");
        Assert.Equal(chromium, TestBrowser.FindExecutable(name => name == "PATH" ? path : null, file => file == chromium));
    }

    [Fact]
    public void An_installed_browser_is_found_in_its_usual_place() =>
        Assert.Equal("/opt/google/chrome/chrome", TestBrowser.FindExecutable(_ => null, file => file == "/opt/google/chrome/chrome"));

    [Fact]
    public void Where_none_is_installed_Playwright_brings_its_own() => Assert.Null(TestBrowser.FindExecutable(_ => null, _ => false));
}
