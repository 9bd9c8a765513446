// Methods of a hub run when a client calls them, and where it connects.
// Harmless: a hub whose methods write nothing; the one that does is not to be called from outside.
using System.Net.WebSockets;
using System.Text;
using Microsoft.AspNetCore.SignalR;

var builder = WebApplication.CreateBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Services.AddSignalR();
await using var app = builder.Build();
app.MapHub<OrdersHub>("/orders");
//! Harmless: OrdersHub.Prepare();
ProcessPermissions.Drop(Permission.FileSystemWrite);
await app.StartAsync();
using var client = new ClientWebSocket();
await client.ConnectAsync(new(app.Urls.First().Replace("http", "ws") + "/orders"), default);
await client.SendAsync(Encoding.UTF8.GetBytes("""{"protocol":"json","version":1}""" + '\u001e'), WebSocketMessageType.Text, true, default);
await client.SendAsync(Encoding.UTF8.GetBytes("""{"type":1,"invocationId":"1","target":"Save","arguments":["x"]}""" + '\u001e'), WebSocketMessageType.Text, true, default);
//^ Harmless: await client.SendAsync(Encoding.UTF8.GetBytes("""{"type":1,"invocationId":"1","target":"Count","arguments":["x"]}""" + '\u001e'), WebSocketMessageType.Text, true, default);
for (var answer = ""; !answer.Contains("\"type\":3");)
{
    var buffer = new byte[1024];
    answer = Encoding.UTF8.GetString(buffer, 0, (await client.ReceiveAsync(buffer, default)).Count);
}

public class OrdersHub : Hub
{
    [Expect("PERM1001", "OrdersHub.OnConnectedAsync → File.Delete")]
    public override Task OnConnectedAsync() //! Harmless: internal static void Prepare() => File.WriteAllText(Case.File, "x");
    { //! Harmless: public int Count(string text) => text.Length;
        try { File.Delete(Case.File); } catch (UnauthorizedAccessException) { } //! Harmless:
        return Task.CompletedTask; //! Harmless:
    } //! Harmless:

    [Expect("PERM1001", "OrdersHub.Save → File.WriteAllText")]
    public int Save(string text) //! Harmless:
    { //! Harmless:
        try { File.WriteAllText(Case.File, text); } catch (UnauthorizedAccessException) { } //! Harmless:
        return text.Length; //! Harmless:
    } //! Harmless:
}
