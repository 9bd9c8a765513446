// The order service: opens and starts all that it needs, drops what serving does not need, and serves.
using OrdersApi.Admin;
using OrdersApi.Background;
using OrdersApi.Health;
using OrdersApi.Orders;
using OrdersApi.Startup;
using Permissions;

var builder = WebApplication.CreateBuilder(args);
var settings = OrdersSettings.Read(builder.Configuration);
Directory.CreateDirectory(settings.DataFolder);

var certificate = Certificates.LoadOrCreate(Path.Combine(settings.DataFolder, "orders.pfx"));
builder.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureHttpsDefaults(https => https.ServerCertificate = certificate));

// Made here and not by the container, which would make them at the first request.
var known = OrderJournal.ReadAll(settings.JournalFile);
using var journal = OrderJournal.Open(settings.JournalFile);
using var helper = HostHelper.TryStart();
var store = new JournalOrderStore(journal, known);
using var counter = CountingThread.Start(new SalesTotals(store));

builder.Services.AddProblemDetails();
builder.Services.AddExceptionHandler<DenialHandler>();
builder.Services.AddControllers();
builder.Services.AddSingleton(PriceList.Warm(settings.PricesFile));
builder.Services.AddSingleton(journal);
builder.Services.AddSingleton<IOrderStore>(store);
builder.Services.AddSingleton(counter);
builder.Services.AddSingleton<OrderService>();
builder.Services.AddHostedService<TotalsWorker>();
builder.Services.AddHealthChecks().AddCheck<StorageHealthCheck>("storage");

var app = builder.Build();
app.UseExceptionHandler();
app.MapControllers();
app.MapHealthChecks("/health");
app.MapOrders();
app.MapHostInfo(settings.AdminKey, helper);

var dropped = ProcessPermissions.Drop(Permission.FileSystemWrite | Permission.ChildProcess | Permission.Worker);
app.Logger.LogInformation("{Dropped}", dropped);

await app.RunAsync();
