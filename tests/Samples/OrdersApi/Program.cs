// The order service: boots with all permissions, drops what serving does not need, and serves.
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

builder.Services.AddProblemDetails();
builder.Services.AddExceptionHandler<DenialHandler>();
builder.Services.AddControllers();
builder.Services.AddSingleton(settings);
builder.Services.AddSingleton(PriceList.Warm(settings.PricesFile));
builder.Services.AddSingleton<OrderJournal>();
builder.Services.AddSingleton<IOrderStore, FileOrderStore>();
builder.Services.AddSingleton<OrderService>();
builder.Services.AddSingleton<SalesTotals>();
builder.Services.AddHostedService<TotalsWorker>();
builder.Services.Configure<HostOptions>(host => host.BackgroundServiceExceptionBehavior = BackgroundServiceExceptionBehavior.Ignore);
builder.Services.AddHealthChecks().AddCheck<StorageHealthCheck>("storage");

var app = builder.Build();
app.UseExceptionHandler();
app.MapControllers();
app.MapHealthChecks("/health");
app.MapOrders();
app.MapHostInfo(settings.AdminKey);

app.Services.GetRequiredService<IOrderStore>().Load();
app.Logger.LogInformation("Running on {Host}", HostFacts.Read());

var dropped = ProcessPermissions.Drop(Permission.FileSystemWrite | Permission.ChildProcess | Permission.Worker);
app.Logger.LogInformation("{Dropped}", dropped);

await app.StartAsync();

// No further listener and no variable is needed from here on.
ProcessPermissions.Drop(Permission.NetworkListen | Permission.Environment);

await app.WaitForShutdownAsync();
