// An archive is extracted.
// BeforeDrop: before the drop.
using System.IO.Compression;

var zip = Path.Combine(Case.Folder, "a.zip");
using (var archive = ZipFile.Open(zip, ZipArchiveMode.Create))
    archive.CreateEntryFromFile(Case.File, "file");
//! BeforeDrop: Store.Extract(zip);
ProcessPermissions.Drop(Permission.FileSystemWrite);
Store.Extract(zip); //! BeforeDrop:

static class Store
{
    [Expect("PERM1001", "Main → Store.Extract → ZipFile.ExtractToDirectory")]
    public static void Extract(string zip)
    {
        try { ZipFile.ExtractToDirectory(zip, Path.Combine(Case.Folder, "out")); } catch (UnauthorizedAccessException) { }
        //^ BeforeDrop: ZipFile.ExtractToDirectory(zip, Path.Combine(Case.Folder, "out"));
    }
}
