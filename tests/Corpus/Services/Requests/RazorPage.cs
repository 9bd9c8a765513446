// Handlers of a page run per request; the page itself is written as its compiler writes it.
// Harmless: a page whose handlers read; the method that writes is not a handler and cannot be called from outside.
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.Hosting;

[assembly: Microsoft.AspNetCore.Mvc.ApplicationParts.ApplicationPart("Case")]
[assembly: Microsoft.AspNetCore.Mvc.ApplicationParts.ProvideApplicationPartFactory("Microsoft.AspNetCore.Mvc.ApplicationParts.ConsolidatedAssemblyApplicationPartFactory, Microsoft.AspNetCore.Mvc.Razor")]
[assembly: RazorCompiledItem(typeof(OrdersPage), "mvc.1.0.razor-page", "/Pages/Orders.cshtml")]

var builder = WebApplication.CreateBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Services.AddDataProtection().PersistKeysToFileSystem(new(Case.Folder));
builder.Services.AddPermissionDrop().Drop(Permission.FileSystemWrite); // behind the host's own start, which makes the keys
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

    [Expect("PERM1001", "OrdersModel.OnGet → File.WriteAllText")]
    public void OnGet() //! Harmless: public void OnGet() => Text = System.IO.File.ReadAllText(Case.File);
    { //! Harmless: public Task<IActionResult> OnPostAsync() => Task.FromResult<IActionResult>(Page());
        try { System.IO.File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
        //^ Harmless: private void Save() => System.IO.File.WriteAllText(Case.File, Text);
        Text = "read"; //! Harmless:
    } //! Harmless:

    [Expect("PERM1001", "OrdersModel.OnPostAsync → File.AppendAllText")]
    public Task<IActionResult> OnPostAsync() //! Harmless:
    { //! Harmless:
        try { System.IO.File.AppendAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { } //! Harmless:
        return Task.FromResult<IActionResult>(Page()); //! Harmless:
    } //! Harmless:
}

public class OrdersPage : Page
{
    public ViewDataDictionary<OrdersModel> ViewData => (ViewDataDictionary<OrdersModel>)PageContext.ViewData;

    public OrdersModel Model => ViewData.Model;

    [Expect("PERM1001", "OrdersPage.ExecuteAsync → File.Delete")]
    public override Task ExecuteAsync()
    {
        try { System.IO.File.Delete(Case.File); } catch (UnauthorizedAccessException) { } //! Harmless:
        WriteLiteral(Model.Text);
        return Task.CompletedTask;
    }
}
