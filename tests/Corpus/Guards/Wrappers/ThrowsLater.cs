// An async method throws unless the permission is held; whoever awaits it knows that after the wait.
// Right: it is awaited before the write.
[assembly: Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]

ProcessPermissions.Drop(Permission.FileSystemWrite);
try
{
    _ = Require(); //! Right: await Require();
    Store.Save();
}
catch (InvalidOperationException)
{
    Console.WriteLine("denied");
}

static async Task Require()
{
    await Task.Yield();
    if (!ProcessPermissions.Has(Permission.FileSystemWrite))
        throw new InvalidOperationException();
}
