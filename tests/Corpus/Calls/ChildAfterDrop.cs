// A process is started after the drop.
ProcessPermissions.Drop(Permission.ChildProcess);
try { Shell.Run(); } catch (System.ComponentModel.Win32Exception) { } catch (UnauthorizedAccessException) { }

static class Shell
{
    [Expect("PERM1002", "Main → Shell.Run → Process.Start")]
    public static void Run() => System.Diagnostics.Process.Start("/bin/true")!.WaitForExit();
}
