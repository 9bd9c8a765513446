// Archives are extracted and packed below the folder that the drop leaves over.
using System.Formats.Tar;
using System.IO.Compression;

Directory.SetCurrentDirectory(Case.Folder);
Directory.CreateDirectory("in");
File.WriteAllText("in/file", "x");
Directory.CreateDirectory("kept");
ProcessPermissions.DropExcept(Permission.FileSystemWrite, ["kept"]);
ZipFile.CreateFromDirectory("in", "kept/in.zip");
TarFile.CreateFromDirectory("in", "kept/in.tar", includeBaseDirectory: false);
using var memory = new MemoryStream();
TarFile.CreateFromDirectory("in", memory, includeBaseDirectory: false);
Archives.Extract();

static class Archives
{
    [Expect("PERM1001", "Main → Archives.Extract → ZipFile.ExtractToDirectory", By = Witness.Kernel,
        Why = "the kernel cannot keep a folder for the times of files, and the framework passes over what refuses to set them")]
    public static void Extract()
    {
        ZipFile.ExtractToDirectory("kept/in.zip", "kept/out");
        using (var archive = ZipFile.OpenRead("kept/in.zip"))
            archive.ExtractToDirectory("kept/again");
        using var stream = File.OpenRead("kept/in.zip");
        ZipFile.ExtractToDirectory(stream, "kept/streamed");
    }
}
