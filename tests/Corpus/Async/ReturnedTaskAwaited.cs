// A method gives back the task of another; the caller awaits it.
await Setup.RunAsync();
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine("serving");

static class Setup
{
    public static Task RunAsync() => InnerAsync();

    private static Task InnerAsync() => Task.Run(() => File.WriteAllText(Case.File, "x"));
}
