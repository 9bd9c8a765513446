// foreach over a framework's interface moves an own enumerator on, reads it, and disposes of it.
// BeforeDrop: before the drop.
using System.Collections;

IEnumerable<int> all = new Lines();
//! BeforeDrop: foreach (var one in all) Console.WriteLine(one);
ProcessPermissions.Drop(Permission.FileSystemWrite);
foreach (var one in all) //! BeforeDrop:
    Console.WriteLine(one); //! BeforeDrop:

class Lines : IEnumerable<int>
{
    public IEnumerator<int> GetEnumerator() => new Cursor<int>();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

struct Cursor<T> : IEnumerator<T>
{
    private bool moved;

    public T Current
    {
        [Expect("PERM1001", "Main → Cursor.Current → File.WriteAllText")]
        get
        {
            try { File.WriteAllText(Case.File, "1"); } catch (UnauthorizedAccessException) { }
            return default!;
        }
    }

    object IEnumerator.Current => "";

    [Expect("PERM1001", "Main → Cursor.MoveNext → File.WriteAllText")]
    public bool MoveNext()
    {
        try { File.WriteAllText(Case.File, "2"); } catch (UnauthorizedAccessException) { }
        return moved = !moved;
    }

    public void Reset() { }

    [Expect("PERM1001", "Main → Cursor.Dispose → File.WriteAllText")]
    public void Dispose()
    {
        try { File.WriteAllText(Case.File, "3"); } catch (UnauthorizedAccessException) { }
    }
}
