// A delegate kept in a field is run by a method after the drop.
// BeforeDrop: a delegate kept in a field is run by a method: before the drop, which is fine.
var server = new Server(() => Files.Save());
//! BeforeDrop: server.Serve();
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { server.Serve(); } catch (UnauthorizedAccessException) { } //! BeforeDrop: Console.WriteLine("serving");

class Server(Action handler)
{
    private readonly Action handler = handler;

    public void Serve() => handler();
}

static class Files
{
    [Expect("PERM1001", "Main → Server.Serve → lambda in Main → Files.Save → File.WriteAllText")]
    public static void Save() => File.WriteAllText(Case.File, "x");
}
