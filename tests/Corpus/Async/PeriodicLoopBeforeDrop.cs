// A loop over a periodic timer, before the drop.
await Loop();
ProcessPermissions.Drop(Permission.FileSystemWrite);

static async Task Loop()
{
    using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(1));
    await timer.WaitForNextTickAsync();
    Store.Save();
}

static class Store
{
    public static int Save(string text = "x")
    {
        File.WriteAllText(Case.File, text);
        return 1;
    }
}
