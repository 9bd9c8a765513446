// An archive is opened to be changed.
// Harmless: it is opened to be read.
using System.IO.Compression;

var archive = Path.Combine(Case.Folder, "archive.zip");
using (var made = ZipFile.Open(archive, ZipArchiveMode.Create))
    made.CreateEntry("one");
ProcessPermissions.Drop(Permission.FileSystemWrite);
Archives.Open(archive);

static class Archives
{
    [Expect("PERM1001", "Main → Archives.Open → ZipFile.Open")] //! Harmless:
    public static void Open(string archive)
    {
        try
        {
            using var opened = ZipFile.Open(archive, ZipArchiveMode.Update); //! Harmless: using var opened = ZipFile.Open(archive, ZipArchiveMode.Read);
            Console.WriteLine(opened.Entries.Count);
        }
        catch (UnauthorizedAccessException)
        {
        }
    }
}
