// A delegate kept in a field is run by a method after the drop.
var server = new Server(() => Files.Save());
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { server.Serve(); } catch (UnauthorizedAccessException) { }

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
