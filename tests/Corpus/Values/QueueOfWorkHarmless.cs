// Work is put into a queue and taken out of it: the one that writes is never called.
var queue = new Queue<Action>();
queue.Enqueue(() => Store.Print());
ProcessPermissions.Drop(Permission.FileSystemWrite);
while (queue.TryDequeue(out var next))
    next();

static class Store
{
    public static int Save(string text = "x")
    {
        try { File.WriteAllText(Case.File, text); } catch (UnauthorizedAccessException) { }
        return 1;
    }

    public static int Print(string text = "x")
    {
        Console.WriteLine(text);
        return 1;
    }
}
