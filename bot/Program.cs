using CareSystem.Bot;

var builder = WebApplication.CreateBuilder(args);
builder.AddCareSystem();

var app = builder.Build();
app.UseCareSystem();
app.Run();

/// <summary>Named so that tests can start the service in their own process.</summary>
internal partial class Program;
