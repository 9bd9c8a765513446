// An archive is extracted.
using System.IO.Compression;

var zip = Path.Combine(Case.Folder, "a.zip");
using (var archive = ZipFile.Open(zip, ZipArchiveMode.Create))
    archive.CreateEntryFromFile(Case.File, "file");
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
