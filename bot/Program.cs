using CareSystem.Bot;

var builder = WebApplication.CreateBuilder(args);
builder.AddCareSystem();

var app = builder.Build();
app.UseCareSystem();
app.Run();
