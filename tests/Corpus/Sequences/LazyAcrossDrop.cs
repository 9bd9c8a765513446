// The iterator is called before the drop and enumerated after it.
// EagerBeforeDrop: the sequence writes while it is enumerated, which happens before the drop.
// LazyBeforeDrop: before the drop, which is fine.
// NeverEnumerated: the iterator is called after the drop, and nothing enumerates it.
//! NeverEnumerated: ProcessPermissions.Drop(Permission.FileSystemWrite);
var files = Files.Write(); //! EagerBeforeDrop: var all = Files.Write().ToList();
//! LazyBeforeDrop: foreach (var file in files) Console.WriteLine(file);
ProcessPermissions.Drop(Permission.FileSystemWrite); //! NeverEnumerated: Console.WriteLine(files is not null);
try { foreach (var file in files) Console.WriteLine(file); } catch (UnauthorizedAccessException) { }
//^ EagerBeforeDrop: Console.WriteLine(all.Count);
//^ LazyBeforeDrop: Console.WriteLine("serving");
//^ NeverEnumerated:

static class Files
{
    [Expect("PERM1001", "Main → Files.Write → File.WriteAllText")]
    public static IEnumerable<int> Write()
    {
        File.WriteAllText(Case.File, "x");
        yield return 1;
    }
}
