// A component whose writing method is not a handler of an event and overrides nothing.
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;

await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<Counter>()).ToHtmlString()));

class Counter : ComponentBase
{
    private string text = "";

    protected override void OnInitialized() => text = File.ReadAllText(Case.File);

    protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, text);

    private void Save() => File.AppendAllText(Case.File, text);
}
