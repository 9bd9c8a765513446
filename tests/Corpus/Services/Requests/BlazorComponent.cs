// A component: what the renderer calls of it, and a handler of an event.
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.RenderTree;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Components.HtmlRendering.Infrastructure;

await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
await using var renderer = new Browser(services, services.GetRequiredService<ILoggerFactory>());
ProcessPermissions.Drop(Permission.FileSystemWrite);
await renderer.Dispatcher.InvokeAsync(renderer.ShowAndClick);

class Counter : ComponentBase
{
    private int count;

    [Expect("PERM1001", "Counter.OnInitialized → File.WriteAllText")]
    protected override void OnInitialized()
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }

    [Expect("PERM1001", "Counter.OnParametersSetAsync → File.Delete")]
    protected override Task OnParametersSetAsync()
    {
        try { File.Delete(Case.File); } catch (UnauthorizedAccessException) { }
        return Task.CompletedTask;
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "button");
        builder.AddAttribute(1, "onclick", EventCallback.Factory.Create<EventArgs>(this, Save));
        builder.AddContent(2, count);
        builder.CloseElement();
    }

    [Expect("PERM1001", "Counter.Save → File.AppendAllText")]
    private void Save()
    {
        count++;
        try { File.AppendAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }
}

sealed class Browser(IServiceProvider services, ILoggerFactory logging) : StaticHtmlRenderer(services, logging)
{
    public async Task ShowAndClick()
    {
        var root = BeginRenderingComponent(typeof(Counter), ParameterView.Empty);
        await root.QuiescenceTask;
        for (var id = 0; id < 2; id++)
            foreach (var frame in GetCurrentRenderTreeFrames(id).Array)
                if (frame is { FrameType: RenderTreeFrameType.Attribute, AttributeEventHandlerId: > 0 })
                {
                    await DispatchEventAsync(frame.AttributeEventHandlerId, null, EventArgs.Empty);
                    return;
                }
    }
}
