// A page whose handlers read; the method that writes is no handler, and not to be called from outside.
using System.Net.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

[assembly: Microsoft.AspNetCore.Mvc.ApplicationParts.ApplicationPart("Case")]
[assembly: Microsoft.AspNetCore.Mvc.ApplicationParts.ProvideApplicationPartFactory("Microsoft.AspNetCore.Mvc.ApplicationParts.ConsolidatedAssemblyApplicationPartFactory, Microsoft.AspNetCore.Mvc.Razor")]
[assembly: RazorCompiledItem(typeof(OrdersPage), "mvc.1.0.razor-page", "/Pages/Orders.cshtml")]

var builder = WebApplication.CreateBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Services.AddDataProtection().PersistKeysToFileSystem(new(Case.Folder));
builder.Services.AddPermissionDrop(drop => drop.Drop(Permission.FileSystemWrite)); // behind the host's own start, which makes the keys
builder.Services.AddRazorPages().AddRazorPagesOptions(options => options.Conventions.ConfigureFilter(new IgnoreAntiforgeryTokenAttribute()));
await using var app = builder.Build();
app.MapRazorPages();
await app.StartAsync();
using var client = new HttpClient();
Console.WriteLine(await client.GetStringAsync(app.Urls.First() + "/Orders"));
Console.WriteLine((await client.PostAsync(app.Urls.First() + "/Orders", null)).StatusCode);

public class OrdersModel : PageModel
{
    public string Text { get; private set; } = "";

    public void OnGet() => Text = System.IO.File.ReadAllText(Case.File);

    public Task<IActionResult> OnPostAsync() => Task.FromResult<IActionResult>(Page());

    private void Save() => System.IO.File.WriteAllText(Case.File, Text);
}

public class OrdersPage : Page
{
    public ViewDataDictionary<OrdersModel> ViewData => (ViewDataDictionary<OrdersModel>)PageContext.ViewData;

    public OrdersModel Model => ViewData.Model;

    public override Task ExecuteAsync()
    {
        WriteLiteral(Model.Text);
        return Task.CompletedTask;
    }
}
