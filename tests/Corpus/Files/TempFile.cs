// Path.GetTempFileName makes a file.
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { Temp.Make(); } catch (UnauthorizedAccessException) { } catch (IOException) { }

static class Temp
{
    [Expect("PERM1001", "Main → Temp.Make → Path.GetTempFileName")]
    public static string Make() => Path.GetTempFileName();
}
