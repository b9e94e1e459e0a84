using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CareSystem.Bot.Storage.Keys;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace CareSystem.Tests.Storage.Keys;

public sealed class KeyOptionsTests
{
    [Fact]
    public void Production_wants_a_certificate_or_the_word_that_none_is_wanted()
    {
        var fault = Assert.Single(Faults("Production", new KeyOptions()));
        Assert.Contains("Keys:Certificates", fault, StringComparison.Ordinal);
        Assert.Contains("Keys:AcceptUnwrapped", fault, StringComparison.Ordinal);
        Assert.Empty(Faults("Production", new KeyOptions { AcceptUnwrapped = true }));
        Assert.Empty(Faults("Production", new KeyOptions { Certificates = [TestKeys.Certificate("one")] }));
        Assert.Empty(Faults("Development", new KeyOptions()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not base64!")]
    [InlineData("bm90IGEgY2VydGlmaWNhdGU=")]
    public void What_is_no_certificate_is_named_by_its_place(string text) =>
        Assert.Contains("Keys:Certificates:1", Assert.Single(Faults("Development", new KeyOptions { Certificates = [TestKeys.Certificate("one"), text] })), StringComparison.Ordinal);

    [Fact]
    public void A_certificate_without_its_private_key_unwraps_nothing()
    {
        var whole = X509CertificateLoader.LoadPkcs12(Convert.FromBase64String(TestKeys.Certificate("one")), password: null);
        var open = Convert.ToBase64String(X509CertificateLoader.LoadCertificate(whole.RawData).Export(X509ContentType.Pkcs12));
        Assert.Single(Faults("Development", new KeyOptions { Certificates = [open] }));
    }

    [Fact]
    public void A_certificate_of_another_kind_than_rsa_wraps_nothing()
    {
        using var curve = ECDsa.Create();
        CertificateRequest request = new("CN=curve", curve, HashAlgorithmName.SHA256);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(90));
        Assert.Single(Faults("Development", new KeyOptions { Certificates = [Convert.ToBase64String(certificate.Export(X509ContentType.Pkcs12))] }));
    }

    private static IReadOnlyList<string> Faults(string environment, KeyOptions options) =>
        [.. new KeyOptionsValidator(new Environment(environment)).Validate(null, options).Failures ?? []];

    private sealed class Environment(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;

        public string ApplicationName { get; set; } = "";

        public string ContentRootPath { get; set; } = "";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
