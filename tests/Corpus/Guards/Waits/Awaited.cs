// A guard is awaited, and says the wrong thing.
// Right: it says the right one.
ProcessPermissions.Drop(Permission.FileSystemWrite);
foreach (var shape in new Func<Task>[]
{
    Shapes.Completed,
    Shapes.Own,
    Shapes.Configured,
    Shapes.Value,
    Shapes.Wrapped,
    Shapes.Result,
    Shapes.Waited,
    Shapes.Kept,
})
    try { await shape(); } catch (UnauthorizedAccessException) { }

static class Shapes
{
    [Expect("PERM1001", "Main → Shapes.Completed → File.WriteAllText")]
    public static async Task Completed()
    {
        await Task.Yield();
        if (await Task.FromResult(!ProcessPermissions.Has(Permission.FileSystemWrite)))
        //^ Right: if (await Task.FromResult(ProcessPermissions.Has(Permission.FileSystemWrite)))
            File.WriteAllText(Case.File, "x");
    }

    [Expect("PERM1001", "Main → Shapes.Own → File.WriteAllText")]
    public static async Task Own()
    {
        await Task.Yield();
        if (!await CanAsync()) //! Right: if (await CanAsync())
            File.WriteAllText(Case.File, "x");
    }

    [Expect("PERM1001", "Main → Shapes.Configured → File.WriteAllText")]
    public static async Task Configured()
    {
        await Task.Yield();
        if (!await CanAsync().ConfigureAwait(false)) //! Right: if (await CanAsync().ConfigureAwait(false))
            File.WriteAllText(Case.File, "x");
    }

    [Expect("PERM1001", "Main → Shapes.Value → File.WriteAllText")]
    public static async Task Value()
    {
        await Task.Yield();
        if (!await ValueAsync()) //! Right: if (await ValueAsync())
            File.WriteAllText(Case.File, "x");
    }

    [Expect("PERM1001", "Main → Shapes.Wrapped → File.WriteAllText")]
    public static async Task Wrapped()
    {
        await Task.Yield();
        if (!await new ValueTask<bool>(ProcessPermissions.Has(Permission.FileSystemWrite)))
        //^ Right: if (await new ValueTask<bool>(ProcessPermissions.Has(Permission.FileSystemWrite)))
            File.WriteAllText(Case.File, "x");
    }

    [Expect("PERM1001", "Main → Shapes.Result → File.WriteAllText")]
    public static async Task Result()
    {
        await Task.Yield();
        if (!CanAsync().Result) //! Right: if (CanAsync().Result)
            File.WriteAllText(Case.File, "x");
    }

    [Expect("PERM1001", "Main → Shapes.Waited → File.WriteAllText")]
    public static async Task Waited()
    {
        await Task.Yield();
        if (!CanAsync().GetAwaiter().GetResult()) //! Right: if (CanAsync().GetAwaiter().GetResult())
            File.WriteAllText(Case.File, "x");
    }

    [Expect("PERM1001", "Main → Shapes.Kept → File.WriteAllText")]
    public static async Task Kept()
    {
        await Task.Yield();
        var asked = CanAsync();
        if (!await asked) //! Right: if (await asked)
            File.WriteAllText(Case.File, "x");
    }

    private static async Task<bool> CanAsync()
    {
        await Task.Yield();
        return ProcessPermissions.Has(Permission.FileSystemWrite);
    }

    private static async ValueTask<bool> ValueAsync()
    {
        if (!ProcessPermissions.Has(Permission.FileSystemWrite))
            return false;
        await Task.Yield();
        return true;
    }
}
