// A loop over a periodic timer.
ProcessPermissions.Drop(Permission.FileSystemWrite);
await Loop();

static async Task Loop()
{
    using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(1));
    await timer.WaitForNextTickAsync();
    Store.Save();
}

static class Store
{
    [Expect("PERM1001", "")]
    public static int Save(string text = "x")
    {
        try { File.WriteAllText(Case.File, text); } catch (UnauthorizedAccessException) { }
        return 1;
    }
}
