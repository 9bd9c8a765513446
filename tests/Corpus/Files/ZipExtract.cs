// An archive is extracted
using System.IO.Compression;

var zip = Path.Combine(Case.Folder, "a.zip");
ZipFile.CreateFromDirectory(Directory.CreateTempSubdirectory().FullName, zip);
ProcessPermissions.Drop(Permission.FileSystemWrite);
Store.Extract(zip);

static class Store
{
    [Expect("PERM1001", "Main → Store.Extract → ZipFile.ExtractToDirectory")]
    public static void Extract(string zip)
    {
        try { ZipFile.ExtractToDirectory(zip, Path.Combine(Case.Folder, "out")); } catch (UnauthorizedAccessException) { }
    }
}
