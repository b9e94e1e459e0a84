using CareSystem.Bot;

var builder = WebApplication.CreateBuilder(args);
builder.AddCareSystem();

var app = builder.Build();
app.UseCareSystem();
return await app.RunCareSystemAsync(args);
