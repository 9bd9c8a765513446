// A loop over a periodic timer: the one that writes is never called.
ProcessPermissions.Drop(Permission.FileSystemWrite);
await Loop();

static async Task Loop()
{
    using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(1));
    await timer.WaitForNextTickAsync();
    Store.Print();
}

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
