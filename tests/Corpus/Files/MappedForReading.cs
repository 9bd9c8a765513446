// A file is mapped into memory, and written through the map.
// Reading: it is opened for reading only.
// BeforeDrop: it is mapped before the drop.
using System.IO.MemoryMappedFiles;

File.WriteAllText(Case.File, "x");
//! BeforeDrop: using var map = Index.Open();
ProcessPermissions.Drop(Permission.FileSystemWrite);
Index.Open()?.Dispose(); //! BeforeDrop: map!.CreateViewAccessor().Dispose();

static class Index
{
    [Expect("PERM1001", "Main → Index.Open → MemoryMappedFile.CreateFromFile")]
    public static MemoryMappedFile? Open()
    {
        try { return MemoryMappedFile.CreateFromFile(Case.File, FileMode.Open, null, 0, MemoryMappedFileAccess.ReadWrite); } catch (UnauthorizedAccessException) { return null; }
        //^ Reading: return MemoryMappedFile.CreateFromFile(Case.File, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
    }
}
