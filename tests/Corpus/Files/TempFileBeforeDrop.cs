// Path.GetTempFileName makes a file: before the drop, which is fine.
Temp.Make();
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine("serving");

static class Temp
{
    public static string Make() => Path.GetTempFileName();
}
