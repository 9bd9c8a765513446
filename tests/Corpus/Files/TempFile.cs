// Path.GetTempFileName makes a file.
// BeforeDrop: before the drop, which is fine.
//! BeforeDrop: Temp.Make();
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { Temp.Make(); } catch (UnauthorizedAccessException) { } catch (IOException) { } //! BeforeDrop: Console.WriteLine("serving");

static class Temp
{
    [Expect("PERM1001", "Main → Temp.Make → Path.GetTempFileName")]
    public static string Make() => Path.GetTempFileName();
}
