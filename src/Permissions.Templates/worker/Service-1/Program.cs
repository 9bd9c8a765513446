// The worker: its journal is opened while it starts; from then on it can open no file for writing.
using Permissions;

var builder = Host.CreateApplicationBuilder(args);
builder.Services.Configure<InboxOptions>(builder.Configuration.GetSection("Inbox"));
builder.Services.AddHostedService<InboxWorker>();
builder.Services.AddPermissionDrop()
    .Drop(Permission.FileSystemWrite)
    .FromConfiguration(builder.Configuration.GetSection("Permissions"));
builder.Build().Run();
