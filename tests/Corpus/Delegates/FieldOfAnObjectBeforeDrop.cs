// A delegate kept in a field is run by a method: before the drop, which is fine.
var server = new Server(() => Files.Save());
server.Serve();
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine("serving");

class Server(Action handler)
{
    private readonly Action handler = handler;

    public void Serve() => handler();
}

static class Files
{
    public static void Save() => File.WriteAllText(Case.File, "x");
}
