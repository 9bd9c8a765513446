// The service: what it needs other programs for belongs before it serves; from the first request on it can start none.
using Permissions;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<OrderBook>().AddHealthChecks().AddPermissionDrop();
builder.Services.AddPermissionDrop()
    .Drop(Permission.ChildProcess)
    .FromConfiguration(builder.Configuration.GetSection("Permissions"));

var app = builder.Build();
app.MapHealthChecks("/health");
app.MapPost("/orders", (Order order, OrderBook book) => Results.Created($"/orders/{book.Add(order)}", order));
app.MapGet("/orders/{number:int}", (int number, OrderBook book) => book.Find(number) is { } order ? Results.Ok(order) : Results.NotFound());
app.Run();
