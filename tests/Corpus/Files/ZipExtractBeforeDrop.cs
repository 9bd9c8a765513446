// An archive is extracted, before the drop.
using System.IO.Compression;

var zip = Path.Combine(Case.Folder, "a.zip");
using (var archive = ZipFile.Open(zip, ZipArchiveMode.Create))
    archive.CreateEntryFromFile(Case.File, "file");
Store.Extract(zip);
ProcessPermissions.Drop(Permission.FileSystemWrite);

static class Store
{
    public static void Extract(string zip)
    {
        ZipFile.ExtractToDirectory(zip, Path.Combine(Case.Folder, "out"));
    }
}
