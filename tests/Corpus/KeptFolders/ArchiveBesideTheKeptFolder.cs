// An archive below the kept folder is extracted beside it.
using System.IO.Compression;

Directory.SetCurrentDirectory(Case.Folder);
Directory.CreateDirectory("kept");
using (var archive = ZipFile.Open("kept/a.zip", ZipArchiveMode.Create))
    archive.CreateEntryFromFile(Case.File, "file");
ProcessPermissions.DropExcept(Permission.FileSystemWrite, ["kept"]);
Archives.Extract();

static class Archives
{
    [Expect("PERM1001", "Main → Archives.Extract → ZipFile.ExtractToDirectory")]
    public static void Extract()
    {
        try { ZipFile.ExtractToDirectory("kept/a.zip", "beside"); } catch (UnauthorizedAccessException) { }
    }
}
