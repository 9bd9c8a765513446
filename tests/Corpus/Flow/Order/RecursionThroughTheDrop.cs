// A method calls itself after it dropped.
try { Steps.Run(2); } catch (UnauthorizedAccessException) { }

static class Steps
{
    [Expect("PERM1001", "Steps.Run → Steps.Run → File.WriteAllText")]
    public static void Run(int left)
    {
        File.WriteAllText(Case.File, "x");
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        if (left > 1)
            Run(left - 1);
    }
}
