// One type implements an interface in two constructions: a call means one of them.
// Harmless: it means the other one.
[assembly: Expect("PERM1001", "Main → Both.ISink<System.Int32>.Put → Store.Save → File.WriteAllText")]

var both = new Both();
ProcessPermissions.Drop(Permission.FileSystemWrite);
((ISink<int>)both).Put(); //! Harmless: ((ISink<string>)both).Put();

interface ISink<T>
{
    void Put();
}

class Both : ISink<int>, ISink<string>
{
    void ISink<int>.Put() => Store.Save();

    void ISink<string>.Put() => Store.Print();
}
