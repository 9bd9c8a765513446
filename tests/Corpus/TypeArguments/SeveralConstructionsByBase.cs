// The second construction of an interface comes from the base class.
// Harmless: the call means the one of the derived class.
[assembly: Expect("PERM1001", "Main → Base.ISink<System.Int32>.Put → Store.Save → File.WriteAllText")]

var both = new Derived();
ProcessPermissions.Drop(Permission.FileSystemWrite);
ISink<int> sink = both; //! Harmless: ISink<string> sink = both;
sink.Put();

interface ISink<T>
{
    void Put();
}

class Base : ISink<int>
{
    void ISink<int>.Put() => Store.Save();
}

class Derived : Base, ISink<string>
{
    void ISink<string>.Put() => Store.Print();
}
