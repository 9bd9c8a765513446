// Work is put into a queue and taken out of it, before the drop.
var queue = new Queue<Action>();
queue.Enqueue(() => Store.Save());
while (queue.TryDequeue(out var next))
    next();
ProcessPermissions.Drop(Permission.FileSystemWrite);

static class Store
{
    public static int Save(string text = "x")
    {
        File.WriteAllText(Case.File, text);
        return 1;
    }

    public static int Print(string text = "x")
    {
        Console.WriteLine(text);
        return 1;
    }
}
