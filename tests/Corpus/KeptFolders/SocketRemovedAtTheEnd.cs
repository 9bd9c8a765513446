// A server deletes the file of its Unix socket when it stops: the folder has to be kept.
// Kept: it is.
// Unknown: something is kept, and the socket's path is not a constant.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;

Directory.CreateDirectory("/tmp/permissions-corpus/shop");
Directory.CreateDirectory("/tmp/permissions-corpus/cart");
var builder = WebApplication.CreateEmptyBuilder(new());
builder.WebHost.UseKestrelCore().ConfigureKestrel(Sockets.Listen);
builder.Build();
ProcessPermissions.DropExcept(Permission.FileSystemWrite, ["/tmp/permissions-corpus/cart"]); //! Kept: ProcessPermissions.DropExcept(Permission.FileSystemWrite, ["/tmp/permissions-corpus/shop"]);

static class Sockets
{
    [Expect("PERM2011", "Sockets.Listen → KestrelServerOptions.ListenUnixSocket", By = Witness.Source | Witness.Tool, Why = "nothing is refused before the server stops")]
    public static void Listen(KestrelServerOptions kestrel) => kestrel.ListenUnixSocket("/tmp/permissions-corpus/shop/http.sock"); //! Unknown: public static void Listen(KestrelServerOptions kestrel) => kestrel.ListenUnixSocket(Environment.GetCommandLineArgs()[0]);
}
