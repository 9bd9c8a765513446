// A file is made in the program's isolated storage.
// Harmless: the files in it are listed.
using System.IO.IsolatedStorage;

Environment.SetEnvironmentVariable("XDG_DATA_HOME", Case.Folder);
using var store = IsolatedStorageFile.GetUserStoreForAssembly();
ProcessPermissions.Drop(Permission.FileSystemWrite);
Storage.Use(store);

static class Storage
{
    [Expect("PERM1001", "Main → Storage.Use → IsolatedStorageFile.CreateFile")] //! Harmless:
    public static void Use(IsolatedStorageFile store)
    {
        try
        {
            store.CreateFile("one").Dispose(); //! Harmless: Console.WriteLine(store.GetFileNames().Length);
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IsolatedStorageException)
        {
        }
    }
}
